# More finally blocks inside of each other than code is made for.
#
# RUN: %krait check --verify %s

try:
    print(0)
finally:
    try:
        print(1)
    finally:
        try:
            print(2)
        finally:
            try:
                print(3)
            finally:
                try:
                    print(4)
                finally:
                    try:
                        print(5)
                    finally:
                        try:
                            print(6)
                        finally:
                            try:
                                print(7)
                            finally:
                                try:  # expected-error {{a finally block inside of 8 others is not supported; use a function for what the inner ones do [unsupported]}}
                                    print(8)
                                finally:
                                    print("deep")
