/** Reads any table with the standard library; types come from datapackage.json. With pandas a DataFrame, from Parquet where pyarrow is. */
export function pythonLoader(): string {
  return `"""Tables of this release, typed as datapackage.json says.

    from loaders.load import load, rows, labels
    panel = load("panel")            # pandas.DataFrame where pandas is installed, else a list of dicts
    for row in rows("observations"): ...   # one dict at a time, standard library only

As a program it prints the number of rows of each table:  python3 loaders/load.py [TABLE ...]
"""

import csv
import datetime
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent


def _resources():
    package = json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    return {r["name"]: r for r in package["resources"] if r.get("format") == "csv"}


def tables():
    """Names of the tables."""
    return list(_resources())


def _resource(table):
    found = _resources()
    if table not in found:
        raise KeyError("there is no table %r; take one of %s" % (table, ", ".join(found)))
    return found[table]


def labels(table, language="en"):
    """Variable labels, \`en\` or \`vi\`."""
    key = "title" if language == "en" else "title_vi"
    return {f["name"]: f[key] for f in _resource(table)["schema"]["fields"]}


def _instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


_TYPES = {
    "integer": int,
    "number": float,
    "boolean": lambda text: text == "TRUE",
    "date": datetime.date.fromisoformat,
    "datetime": _instant,
    "string": str,
}


def rows(table):
    """One dict a row; absent values are None."""
    resource = _resource(table)
    types = [(f["name"], _TYPES[f["type"]]) for f in resource["schema"]["fields"]]
    with open(FOLDER / resource["path"], encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        for row in reader:
            yield {name: (None if text == "" else of(text)) for (name, of), text in zip(types, row)}


def load(table):
    """The whole table."""
    resource = _resource(table)
    try:
        import pandas
    except ImportError:
        return list(rows(table))
    try:
        import pyarrow  # noqa: F401

        return pandas.read_parquet(FOLDER / "parquet" / (table + ".parquet"))
    except ImportError:
        pass
    kinds = {"string": "string", "integer": "Int64", "number": "float64", "boolean": "boolean"}
    fields = resource["schema"]["fields"]
    frame = pandas.read_csv(
        FOLDER / resource["path"],
        encoding="utf-8-sig",
        dtype={f["name"]: kinds.get(f["type"], "string") for f in fields},
        keep_default_na=False,
        na_values=[""],
    )
    for field in fields:
        if field["type"] in ("date", "datetime"):
            frame[field["name"]] = pandas.to_datetime(frame[field["name"]], utc=field["type"] == "datetime")
    return frame


if __name__ == "__main__":
    for name in sys.argv[1:] or tables():
        print("%s\\t%d" % (name, sum(1 for _ in rows(name))))
`
}
