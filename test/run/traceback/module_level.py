# Raised at the top of the module, with a note and several lines of message.
error = ValueError("first line\nsecond line")
error.add_note("a note")
raise error
