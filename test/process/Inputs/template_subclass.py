from string import Template


class Percent(Template):
    delimiter = "%"


print(Template("$a").substitute(a=1), flush=True)
print(Percent("%a").substitute(a=1))
