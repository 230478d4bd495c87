import type { FlatColumn } from '../../dataset.ts'
import type { Release } from '../about.ts'
import type { WrittenTable } from '../files.ts'
import { labelOf } from '../labels.ts'

/** Base R, no package needed. The classes stand in the file, since base R reads no JSON. */
export function rLoader({ tables }: Release): string {
  return `# Tables of this release with their classes and labels. Base R is enough.
#
#   source("loaders/load.R")
#   panel <- chiso_load("panel")
#   attr(panel$value, "label_vi")
#
# As a program it prints the number of rows of each table: Rscript loaders/load.R [TABLE ...]

chiso_folder <- local({
  sourced <- Filter(Negate(is.null), lapply(sys.frames(), function(frame) frame$ofile))
  argument <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
  here <- if (length(sourced) > 0) sourced[[length(sourced)]] else if (length(argument) > 0) argument[[1]] else "loaders/load.R"
  dirname(dirname(normalizePath(here)))
})

chiso_tables <- list(
${tables.map(tableOf).join(',\n')}
)

chiso_load <- function(table) {
  columns <- chiso_tables[[table]]
  if (is.null(columns)) stop("there is no table \\"", table, "\\"; take one of ", paste(names(chiso_tables), collapse = ", "))
  kinds <- c(string = "character", list = "character", integer = "integer", number = "numeric", boolean = "logical",
    date = "character", datetime = "character")
  connection <- file(file.path(chiso_folder, "csv", paste0(table, ".csv")), encoding = "UTF-8-BOM")
  data <- read.csv(connection, colClasses = unname(kinds[columns$kind]), na.strings = "", encoding = "UTF-8",
    check.names = FALSE)
  stopifnot(identical(names(data), columns$name))
  for (i in seq_along(columns$name)) {
    if (columns$kind[i] == "date") data[[i]] <- as.Date(data[[i]])
    if (columns$kind[i] == "datetime") data[[i]] <- as.POSIXct(data[[i]], format = "%Y-%m-%dT%H:%M:%OSZ", tz = "UTC")
    attr(data[[i]], "label") <- columns$en[i]
    attr(data[[i]], "label_vi") <- columns$vi[i]
  }
  data
}

if (sys.nframe() == 0) {
  wanted <- commandArgs(TRUE)
  for (table in if (length(wanted) > 0) wanted else names(chiso_tables)) {
    cat(table, nrow(chiso_load(table)), sep = "\\t")
    cat("\\n")
  }
}
`
}

function tableOf({ table, columns }: WrittenTable): string {
  const vector = (of: (column: FlatColumn) => string) => `c(${columns.map((c) => text(of(c))).join(', ')})`
  return `  ${table.id} = list(
    name = ${vector((c) => c.name)},
    kind = ${vector((c) => c.kind)},
    en = ${vector((c) => labelOf(table.id, c.name).en)},
    vi = ${vector((c) => labelOf(table.id, c.name).vi)}
  )`
}

/** With \u escapes: a source file is read in the locale of whoever sources it. */
function text(value: string): string {
  return JSON.stringify(value).replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
