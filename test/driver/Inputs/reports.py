"""Prints what a JSON or SARIF file of reports says, one line for each."""

import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    reports = json.load(file)
if "runs" in reports:
    run = reports["runs"][0]
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        print(place["artifactLocation"]["uri"].split("/")[-1], region["startLine"],
              region["startColumn"], region["endColumn"], result["level"], result["ruleId"],
              result["ruleId"] in rules)
else:
    for each in reports["diagnostics"]:
        print(json.dumps(each, sort_keys=True))
    print(reports["errors"], "errors")
