# reference: native
# The file-system part of os and os.path.
import os

os.mkdir("d")
os.makedirs("d/e/f")
os.makedirs("d/e/f", exist_ok=True)
for name in ["b.txt", "a.txt"]:
    with open(os.path.join("d", name), "w") as file:
        file.write(name * 3)
print(sorted(os.listdir("d")), os.path.exists("d/a.txt"), os.path.isfile("d/a.txt"), os.path.isdir("d"), os.path.getsize("d/a.txt"), os.stat("d/b.txt").st_size)
os.rename("d/a.txt", "d/c.txt")
os.remove("d/b.txt")
print(sorted(os.listdir("d")), os.path.exists("d/a.txt"))
for folder, folders, files in os.walk("d"):
    print(folder, sorted(folders), sorted(files))
print(sorted((entry.name, entry.is_dir()) for entry in os.scandir("d")))
for path in ["a/b/c.txt", "/x/y/", "", "file", "a//b", "../x", "a/.hidden", "x.tar.gz", "/"]:
    print(repr(path), os.path.basename(path), os.path.dirname(path), os.path.split(path), os.path.splitext(path), os.path.normpath(path), os.path.isabs(path), os.path.join("root", path))
print(os.path.join("a", "b", "/c", "d"), os.path.commonpath(["a/b/c", "a/b/d"]), os.path.commonprefix(["abc", "abd"]), os.path.relpath("a/b", "a/c"), os.sep, os.linesep == "\n", os.path.abspath(".") == os.getcwd())
for action in ["remove", "mkdir", "rmdir", "listdir", "rename"]:
    try:
        if action == "remove":
            os.remove("nothing")
        elif action == "mkdir":
            os.mkdir("d")
        elif action == "rmdir":
            os.rmdir("nothing")
        elif action == "listdir":
            os.listdir("nothing")
        else:
            os.rename("nothing", "other")
    except OSError as error:
        print(type(error).__name__, error)
os.removedirs("d/e/f") if not os.path.exists("d/c.txt") else os.rmdir("d/e/f")
os.rmdir("d/e")
os.remove("d/c.txt")
os.rmdir("d")
os.environ["KRAIT_TEST"] = "yes"
print(os.listdir("."), os.environ["KRAIT_TEST"], os.environ.get("NO_SUCH_VARIABLE", "none"), os.getenv("KRAIT_TEST"), "KRAIT_TEST" in os.environ)
