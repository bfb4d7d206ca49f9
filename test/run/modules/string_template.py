from string import Template

TEMPLATES = [
    "", "plain", "$who likes ${what}", "$$ and $who$what", "$", "a $ b", "${", "${}", "${who", "$1", "${1a}", "$who.", "$_x9 $WHO",
    "é$wh\u00e9", "line\nnext $\n", "\r\n  $!", "$$$who", "$$$$", "${who}${who}", "${ who }", "${who }", "$who-${what}s", "$K\u212a ${\u017f}",
]
for text in TEMPLATES:
    t = Template(text)
    print(ascii(text), t.is_valid(), t.get_identifiers(), t.template == text)
    print(ascii(t.safe_substitute({"who": "tim", "K": 5})))
    try:
        print(ascii(t.substitute(who="tim", what=[1, 2], _x9=None)))
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)
    try:
        print(ascii(t.substitute({"who": 1.5, "what": "x", "wh": "h"}, what="over")))
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)
print(Template.delimiter)
