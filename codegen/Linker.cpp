//===- Linker.cpp - Linking with lld --------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// lld runs inside this process. No C compiler is needed on the machine, only
// the start files and libraries of the C library's development package.
//
//===----------------------------------------------------------------------===//

#include "codegen/Codegen.h"
#include "lld/Common/Driver.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

LLD_HAS_DRIVER(elf)

using namespace llvm;
using namespace krait::codegen;

namespace {
/// The command line of one link.
class LinkJob {
public:
  LinkJob(StringRef output, const Options &options);

  Error addStartFiles(ArrayRef<StringRef> names);
  void add(const Twine &argument) { arguments.push_back(argument.str()); }
  Error addInputs(ArrayRef<std::string> objects);
  bool hasLibrary(const Twine &name) const;
  Error run();

private:
  std::vector<std::string> arguments;
  std::vector<std::string> directories;
  const Options &options;
};
} // namespace

/// Where libraries of this architecture are, most specific first.
static std::vector<std::string> libraryDirectories(const std::string &sysroot) {
  Triple triple(sys::getDefaultTargetTriple());
  std::string multiarch = (triple.getArchName() + "-linux-gnu").str();
  std::vector<std::string> result;
  for (const std::string &directory :
       {"/usr/lib/" + multiarch, "/lib/" + multiarch, std::string("/usr/lib64"),
        std::string("/lib64"), std::string("/usr/lib"), std::string("/lib")})
    if (sys::fs::is_directory(sysroot + directory))
      result.push_back(sysroot + directory);
  return result;
}

LinkJob::LinkJob(StringRef output, const Options &options)
    : directories(libraryDirectories(options.sysroot)), options(options) {
  for (const char *argument :
       {"ld.lld", "-O1", "--gc-sections", "--as-needed", "--build-id=none",
        "--eh-frame-hdr", "-z", "relro", "--hash-style=gnu"})
    add(argument);
  add("-o");
  add(output);
}

Error LinkJob::addStartFiles(ArrayRef<StringRef> names) {
  for (StringRef name : names) {
    auto found = llvm::find_if(directories, [&](const std::string &directory) {
      return sys::fs::exists(directory + "/" + name);
    });
    if (found == directories.end())
      return createStringError(
          std::errc::no_such_file_or_directory,
          "%s is not on this machine; install the development "
          "files of the C library (Debian: libc6-dev)",
          name.str().c_str());
    add(*found + "/" + name);
  }
  return Error::success();
}

bool LinkJob::hasLibrary(const Twine &name) const {
  return llvm::any_of(directories, [&](const std::string &directory) {
    std::string base = (directory + "/lib" + name).str();
    return sys::fs::exists(base + ".so") || sys::fs::exists(base + ".a");
  });
}

Error LinkJob::addInputs(ArrayRef<std::string> objects) {
  for (const std::string &object : objects)
    add(object);
  SmallString<128> archive(options.runtimeDirectory);
  sys::path::append(archive, "libkrait_rt.a");
  add(archive);
  for (const std::string &directory : directories)
    add("-L" + directory);
  struct Library {
    const char *name, *package;
  };
  for (Library library :
       {Library{"gmp", "libgmp-dev"}, Library{"m", "libc6-dev"},
        Library{"c", "libc6-dev"}}) {
    if (!hasLibrary(library.name))
      return createStringError(std::errc::no_such_file_or_directory,
                               "lib%s is not on this machine; install its "
                               "development files (Debian: %s)",
                               library.name, library.package);
    add(Twine("-l") + library.name);
  }
  return Error::success();
}

/// Is what the linker says about symbols and code, not about files?
static bool isAboutCode(StringRef messages) {
  for (StringRef word : {"symbol", "relocation", "section"})
    if (messages.contains(word))
      return true;
  return false;
}

Error LinkJob::run() {
  std::vector<const char *> command;
  command.reserve(arguments.size());
  for (const std::string &argument : arguments)
    command.push_back(argument.c_str());
  std::string messages;
  raw_string_ostream stream(messages);
  lld::Result result =
      lld::lldMain(command, stream, stream, {{lld::Gnu, &lld::elf::link}});
  if (result.retCode == 0)
    return Error::success();
  StringRef text = StringRef(messages).trim();
  if (isAboutCode(text))
    return createStringError("linking failed\n" + text);
  text = text.split('\n').first;
  text.consume_front("ld.lld: ");
  text.consume_front("error: ");
  return createStringError(std::make_error_code(std::errc::io_error), text);
}

Error krait::codegen::linkExecutable(ArrayRef<std::string> objects,
                                     StringRef output, const Options &options) {
  LinkJob job(output, options);
  job.add("-pie");
  job.add("-dynamic-linker");
  job.add("/lib64/ld-linux-x86-64.so.2");
  if (Error error = job.addStartFiles({"Scrt1.o", "crti.o"}))
    return error;
  if (Error error = job.addInputs(objects))
    return error;
  if (Error error = job.addStartFiles({"crtn.o"}))
    return error;
  return job.run();
}

Error krait::codegen::linkShared(ArrayRef<std::string> objects,
                                 StringRef output, StringRef name,
                                 const Options &options) {
  LinkJob job(output, options);
  job.add("-shared");
  job.add("--exclude-libs=ALL");
  job.add("-soname");
  job.add(name);
  if (Error error = job.addStartFiles({"crti.o"}))
    return error;
  if (Error error = job.addInputs(objects))
    return error;
  if (Error error = job.addStartFiles({"crtn.o"}))
    return error;
  return job.run();
}
