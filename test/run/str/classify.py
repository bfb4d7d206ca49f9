# isalpha and its relatives.
texts = ["", "abc", "ABC1", "123", "１２３", "²", "½", "Ⅷ", " ", "\t\n", "a b", "_x", "x-y", "é", "中", "\u200b", "\x00", "1.5", "\U0001F40D", "class"]
for text in texts:
    print(ascii(text), text.isalpha(), text.isdigit(), text.isdecimal(), text.isnumeric(), text.isalnum(), text.isspace(), text.isidentifier(), text.isprintable(), text.isascii())
