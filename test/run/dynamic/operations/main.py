# Operations on values of unknown class.
import containers
import errors
import values

print(containers.__name__, errors.__name__, values.__name__)
