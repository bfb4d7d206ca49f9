//===- StdlibNames.cpp - Names of Python's standard library ---------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a star import binds is written down because a name that krait's module
// does not have yet hides a variable or builtin of the program all the same.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/StdlibNames.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

using namespace krait;

namespace {
struct ModuleNames {
  llvm::StringLiteral module;
  llvm::StringLiteral names;
};
} // namespace

static constexpr ModuleNames StarNames[] = {
    {"bisect",
     "bisect bisect_left bisect_right insort insort_left insort_right"},
    {"builtins",
     "ArithmeticError AssertionError AttributeError BaseException "
     "BaseExceptionGroup BlockingIOError BrokenPipeError BufferError "
     "BytesWarning ChildProcessError ConnectionAbortedError "
     "ConnectionError ConnectionRefusedError ConnectionResetError "
     "DeprecationWarning EOFError Ellipsis EncodingWarning "
     "EnvironmentError Exception ExceptionGroup False "
     "FileExistsError FileNotFoundError FloatingPointError "
     "FutureWarning GeneratorExit IOError ImportError ImportWarning "
     "IndentationError IndexError InterruptedError IsADirectoryError "
     "KeyError KeyboardInterrupt LookupError MemoryError "
     "ModuleNotFoundError NameError None NotADirectoryError "
     "NotImplemented NotImplementedError OSError OverflowError "
     "PendingDeprecationWarning PermissionError ProcessLookupError "
     "PythonFinalizationError RecursionError ReferenceError "
     "ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration "
     "StopIteration SyntaxError SyntaxWarning SystemError SystemExit "
     "TabError TimeoutError True TypeError UnboundLocalError "
     "UnicodeDecodeError UnicodeEncodeError UnicodeError "
     "UnicodeTranslateError UnicodeWarning UserWarning ValueError "
     "Warning ZeroDivisionError __build_class__ __debug__ __doc__ "
     "__import__ __loader__ __name__ __package__ __spec__ abs aiter "
     "all anext any ascii bin bool breakpoint bytearray bytes "
     "callable chr classmethod compile complex copyright credits "
     "delattr dict dir divmod enumerate eval exec exit filter float "
     "format frozenset getattr globals hasattr hash help hex id "
     "input int isinstance issubclass iter len license list locals "
     "map max memoryview min next object oct open ord pow print "
     "property quit range repr reversed round set setattr slice "
     "sorted staticmethod str sum super tuple type vars zip"},
    {"collections", "ChainMap Counter OrderedDict UserDict UserList UserString "
                    "defaultdict deque namedtuple"},
    {"contextlib",
     "AbstractAsyncContextManager AbstractContextManager "
     "AsyncContextDecorator AsyncExitStack ContextDecorator ExitStack "
     "aclosing asynccontextmanager chdir closing contextmanager "
     "nullcontext redirect_stderr redirect_stdout suppress"},
    {"operator",
     "abs add and_ attrgetter call concat contains countOf delitem eq "
     "floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift "
     "imatmul imod imul index indexOf inv invert ior ipow irshift is_ "
     "is_none is_not is_not_none isub itemgetter itruediv ixor le "
     "length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_ "
     "pos pow rshift setitem sub truediv truth xor"},
    {"functools", "Placeholder WRAPPER_ASSIGNMENTS WRAPPER_UPDATES cache "
                  "cached_property cmp_to_key lru_cache partial partialmethod "
                  "reduce singledispatch singledispatchmethod total_ordering "
                  "update_wrapper wraps"},
    {"heapq", "heapify heapify_max heappop heappop_max heappush heappush_max "
              "heappushpop heappushpop_max heapreplace heapreplace_max merge "
              "nlargest nsmallest"},
    {"itertools",
     "accumulate batched chain combinations "
     "combinations_with_replacement compress count cycle dropwhile "
     "filterfalse groupby islice pairwise permutations product repeat "
     "starmap takewhile tee zip_longest"},
    {"math", "acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign "
             "cos cosh degrees dist e erf erfc exp exp2 expm1 fabs factorial "
             "floor fma fmod frexp fsum gamma gcd hypot inf isclose isfinite "
             "isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf nan "
             "nextafter perm pi pow prod radians remainder sin sinh sqrt "
             "sumprod tan tanh tau trunc ulp"},
    {"random",
     "Random SystemRandom betavariate binomialvariate choice choices "
     "expovariate gammavariate gauss getrandbits getstate "
     "lognormvariate normalvariate paretovariate randbytes randint "
     "random randrange sample seed setstate shuffle triangular uniform "
     "vonmisesvariate weibullvariate"},
    {"string",
     "Formatter Template ascii_letters ascii_lowercase ascii_uppercase "
     "capwords digits hexdigits octdigits printable punctuation "
     "whitespace"},
    {"sys", "abiflags activate_stack_trampoline addaudithook api_version argv "
            "audit base_exec_prefix base_prefix breakpointhook "
            "builtin_module_names byteorder call_tracing copyright "
            "deactivate_stack_trampoline displayhook dont_write_bytecode "
            "exc_info excepthook exception exec_prefix executable exit flags "
            "float_info float_repr_style get_asyncgen_hooks "
            "get_coroutine_origin_tracking_depth get_int_max_str_digits "
            "getallocatedblocks getdefaultencoding getdlopenflags "
            "getfilesystemencodeerrors getfilesystemencoding getprofile "
            "getrecursionlimit getrefcount getsizeof getswitchinterval "
            "gettrace getunicodeinternedsize hash_info hexversion "
            "implementation int_info intern is_finalizing "
            "is_remote_debug_enabled is_stack_trampoline_active maxsize "
            "maxunicode meta_path modules monitoring orig_argv path "
            "path_hooks path_importer_cache platform platlibdir prefix "
            "pycache_prefix remote_exec set_asyncgen_hooks "
            "set_coroutine_origin_tracking_depth set_int_max_str_digits "
            "setdlopenflags setprofile setrecursionlimit setswitchinterval "
            "settrace stderr stdin stdlib_module_names stdout thread_info "
            "unraisablehook version version_info warnoptions"},
    {"time", "CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW "
             "CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME CLOCK_TAI "
             "CLOCK_THREAD_CPUTIME_ID altzone asctime clock_getres "
             "clock_gettime clock_gettime_ns clock_settime clock_settime_ns "
             "ctime daylight get_clock_info gmtime localtime mktime monotonic "
             "monotonic_ns perf_counter perf_counter_ns process_time "
             "process_time_ns pthread_getcpuclockid sleep strftime strptime "
             "struct_time thread_time thread_time_ns time time_ns timezone "
             "tzname tzset"},
    {"os", "CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED "
           "CLD_TRAPPED DirEntry EFD_CLOEXEC EFD_NONBLOCK EFD_SEMAPHORE "
           "EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT "
           "EX_NOPERM EX_NOUSER EX_OK EX_OSERR EX_OSFILE EX_PROTOCOL "
           "EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_OK "
           "F_TEST F_TLOCK F_ULOCK GRND_NONBLOCK GRND_RANDOM "
           "MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB "
           "MFD_HUGE_16MB MFD_HUGE_1GB MFD_HUGE_1MB MFD_HUGE_256MB "
           "MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB MFD_HUGE_512KB "
           "MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK "
           "MFD_HUGE_SHIFT NGROUPS_MAX O_ACCMODE O_APPEND O_ASYNC O_CLOEXEC "
           "O_CREAT O_DIRECT O_DIRECTORY O_DSYNC O_EXCL O_EXEC O_FSYNC "
           "O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK "
           "O_PATH O_RDONLY O_RDWR O_RSYNC O_SEARCH O_SYNC O_TMPFILE O_TRUNC "
           "O_TTY_INIT O_WRONLY POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE "
           "POSIX_FADV_NORMAL POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL "
           "POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE POSIX_SPAWN_DUP2 "
           "POSIX_SPAWN_OPEN PRIO_PGRP PRIO_PROCESS PRIO_USER P_ALL P_NOWAIT "
           "P_NOWAITO P_PGID P_PID P_PIDFD P_WAIT RTLD_DEEPBIND RTLD_GLOBAL "
           "RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW "
           "RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT RWF_SYNC R_OK "
           "SCHED_BATCH SCHED_DEADLINE SCHED_FIFO SCHED_IDLE SCHED_OTHER "
           "SCHED_RESET_ON_FORK SCHED_RR SEEK_CUR SEEK_DATA SEEK_END "
           "SEEK_HOLE SEEK_SET SPLICE_F_MORE SPLICE_F_MOVE SPLICE_F_NONBLOCK "
           "ST_APPEND ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME "
           "ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME ST_SYNCHRONOUS "
           "ST_WRITE TMP_MAX WCONTINUED WCOREDUMP WEXITED WEXITSTATUS "
           "WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WNOWAIT "
           "WSTOPPED WSTOPSIG WTERMSIG WUNTRACED W_OK XATTR_CREATE "
           "XATTR_REPLACE XATTR_SIZE_MAX X_OK _exit abort access altsep "
           "chdir chmod chown chroot close closerange confstr confstr_names "
           "copy_file_range cpu_count ctermid curdir defpath device_encoding "
           "devnull dup dup2 environ environb error eventfd eventfd_read "
           "eventfd_write execl execle execlp execlpe execv execve execvp "
           "execvpe extsep fchdir fchmod fchown fdatasync fdopen fork "
           "forkpty fpathconf fsdecode fsencode fspath fstat fstatvfs fsync "
           "ftruncate fwalk get_blocking get_exec_path get_inheritable "
           "get_terminal_size getcwd getcwdb getegid getenv getenvb geteuid "
           "getgid getgrouplist getgroups getloadavg getlogin getpgid "
           "getpgrp getpid getppid getpriority getrandom getresgid getresuid "
           "getsid getuid getxattr grantpt initgroups isatty kill killpg "
           "lchown linesep link listdir listxattr lockf login_tty lseek "
           "lstat major makedev makedirs memfd_create minor mkdir mkfifo "
           "mknod name nice open openpty pardir path pathconf pathconf_names "
           "pathsep pidfd_open pipe pipe2 popen posix_fadvise "
           "posix_fallocate posix_openpt posix_spawn posix_spawnp pread "
           "preadv ptsname putenv pwrite pwritev read readinto readlink "
           "readv register_at_fork reload_environ remove removedirs "
           "removexattr rename renames replace rmdir scandir "
           "sched_get_priority_max sched_get_priority_min sched_getaffinity "
           "sched_getparam sched_getscheduler sched_param "
           "sched_rr_get_interval sched_setaffinity sched_setparam "
           "sched_setscheduler sched_yield sendfile sep set_blocking "
           "set_inheritable setegid seteuid setgid setgroups setpgid setpgrp "
           "setpriority setregid setresgid setresuid setreuid setsid setuid "
           "setxattr spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp "
           "spawnvpe splice stat stat_result statvfs statvfs_result strerror "
           "supports_bytes_environ symlink sync sysconf sysconf_names system "
           "tcgetpgrp tcsetpgrp terminal_size times times_result truncate "
           "ttyname umask uname uname_result unlink unlockpt unsetenv "
           "urandom utime wait wait3 wait4 waitid waitid_result waitpid "
           "waitstatus_to_exitcode walk write writev"},
    {"os.path",
     "ALLOW_MISSING abspath altsep basename commonpath commonprefix "
     "curdir defpath devnull dirname exists expanduser expandvars "
     "extsep getatime getctime getmtime getsize isabs isdevdrive isdir "
     "isfile isjunction islink ismount join lexists normcase normpath "
     "pardir pathsep realpath relpath samefile sameopenfile samestat "
     "sep split splitdrive splitext splitroot "
     "supports_unicode_filenames"},
    {"typing",
     "AbstractSet Annotated Any AnyStr AsyncContextManager "
     "AsyncGenerator AsyncIterable AsyncIterator Awaitable BinaryIO "
     "ByteString Callable ChainMap ClassVar Collection Concatenate "
     "Container ContextManager Coroutine Counter DefaultDict Deque "
     "Dict Final ForwardRef FrozenSet Generator Generic Hashable IO "
     "ItemsView Iterable Iterator KeysView List Literal LiteralString "
     "Mapping MappingView Match MutableMapping MutableSequence "
     "MutableSet NamedTuple Never NewType NoDefault NoReturn "
     "NotRequired Optional OrderedDict ParamSpec ParamSpecArgs "
     "ParamSpecKwargs Pattern Protocol ReadOnly Required Reversible "
     "Self Sequence Set Sized SupportsAbs SupportsBytes "
     "SupportsComplex SupportsFloat SupportsIndex SupportsInt "
     "SupportsRound TYPE_CHECKING Text TextIO Tuple Type TypeAlias "
     "TypeAliasType TypeGuard TypeIs TypeVar TypeVarTuple TypedDict "
     "Union Unpack ValuesView assert_never assert_type cast "
     "clear_overloads dataclass_transform evaluate_forward_ref final "
     "get_args get_origin get_overloads get_protocol_members "
     "get_type_hints is_protocol is_typeddict no_type_check "
     "no_type_check_decorator overload override reveal_type "
     "runtime_checkable"},
    {"dataclasses",
     "Field FrozenInstanceError InitVar KW_ONLY MISSING asdict astuple "
     "dataclass field fields is_dataclass make_dataclass replace"},
    {"abc", "ABC ABCMeta abstractclassmethod abstractmethod abstractproperty "
            "abstractstaticmethod get_cache_token update_abstractmethods"},
    {"collections.abc",
     "AsyncGenerator AsyncIterable AsyncIterator Awaitable Buffer "
     "ByteString Callable Collection Container Coroutine Generator "
     "Hashable ItemsView Iterable Iterator KeysView Mapping "
     "MappingView MutableMapping MutableSequence MutableSet Reversible "
     "Sequence Set Sized ValuesView"},
    {"types", "AsyncGeneratorType BuiltinFunctionType BuiltinMethodType "
              "CapsuleType CellType ClassMethodDescriptorType CodeType "
              "CoroutineType DynamicClassAttribute EllipsisType FrameType "
              "FunctionType GeneratorType GenericAlias GetSetDescriptorType "
              "LambdaType MappingProxyType MemberDescriptorType "
              "MethodDescriptorType MethodType MethodWrapperType ModuleType "
              "NoneType NotImplementedType SimpleNamespace TracebackType "
              "UnionType WrapperDescriptorType coroutine get_original_bases "
              "new_class prepare_class resolve_bases"},
};

llvm::StringRef check::getStarNames(llvm::StringRef module) {
  for (const ModuleNames &each : StarNames)
    if (each.module == module)
      return each.names;
  return "";
}

bool check::isStdlibModule(llvm::StringRef module) {
  static constexpr llvm::StringLiteral names =
      "abc annotationlib antigravity argparse array ast asyncio atexit "
      "base64 bdb binascii bisect builtins bz2 cProfile calendar cmath "
      "cmd code codecs codeop collections colorsys compileall "
      "compression concurrent configparser contextlib contextvars copy "
      "copyreg csv ctypes curses dataclasses datetime dbm decimal "
      "difflib dis doctest email encodings ensurepip enum errno "
      "faulthandler fcntl filecmp fileinput fnmatch fractions ftplib "
      "functools gc genericpath getopt getpass gettext glob graphlib "
      "grp gzip hashlib heapq hmac html http idlelib imaplib importlib "
      "inspect io ipaddress itertools json keyword linecache locale "
      "logging lzma mailbox marshal math mimetypes mmap modulefinder "
      "msvcrt multiprocessing netrc nt ntpath nturl2path numbers opcode "
      "operator optparse os pathlib pdb pickle pickletools pkgutil "
      "platform plistlib poplib posix posixpath pprint profile pstats "
      "pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri "
      "random re readline reprlib resource rlcompleter runpy sched "
      "secrets select selectors shelve shlex shutil signal site smtplib "
      "socket socketserver sqlite3 sre_compile sre_constants sre_parse "
      "ssl stat statistics string stringprep struct subprocess symtable "
      "sys sysconfig syslog tabnanny tarfile tempfile termios textwrap "
      "this threading time timeit tkinter token tokenize tomllib trace "
      "traceback tracemalloc tty turtle turtledemo types typing "
      "unicodedata unittest urllib uuid venv warnings wave weakref "
      "webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile "
      "zipimport zlib zoneinfo";
  llvm::SmallVector<llvm::StringRef, 0> words;
  names.split(words, ' ');
  return llvm::is_contained(words, module.split('.').first);
}

bool check::isBuiltinOfPython(llvm::StringRef name) {
  llvm::SmallVector<llvm::StringRef, 0> names;
  getStarNames("builtins").split(names, ' ');
  return llvm::is_contained(names, name);
}
