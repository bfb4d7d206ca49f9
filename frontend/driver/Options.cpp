//===- Options.cpp - The command line -------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One function per command declares its options; the help text comes from the
// same declarations. Compiled with exceptions, none of which leaves this file.
//
//===----------------------------------------------------------------------===//

#include "frontend/driver/Options.h"
#include <CLI/CLI.hpp>
#include <iostream>

namespace krait {

namespace {

template <class Enum> using Choices = std::map<std::string, Enum>;

Choices<Stage> stages() {
  return {{"tokens", Stage::Tokens}, {"ast", Stage::Ast},
          {"types", Stage::Types},   {"py", Stage::Py},
          {"rt", Stage::Rt},         {"llvm-dialect", Stage::LLVMDialect},
          {"llvm", Stage::LLVM},     {"asm", Stage::Asm},
          {"obj", Stage::Obj}};
}

Choices<ReportFormat> formats() {
  return {{"text", ReportFormat::Text},
          {"json", ReportFormat::Json},
          {"sarif", ReportFormat::Sarif}};
}

Choices<ColorMode> colors() {
  return {{"auto", ColorMode::Auto},
          {"always", ColorMode::Always},
          {"never", ColorMode::Never}};
}

constexpr const char *Footer = R"(
Examples:
  krait run hello.py                  run a program at once
  krait build shop.py -O3 -o shop     make an executable
  krait check src/*.py                report errors, make nothing
  krait emit --stage=llvm shop.py     look at a stage of the compilation
  krait explain arg-type              what a code in brackets means

`krait COMMAND --help` lists the options of a command.
Exit status: 0 success, 1 errors in the program, 2 bad command line or file.)";

/// Help laid out for reading: names on the left, prose on the right.
class HelpFormatter : public CLI::Formatter {
public:
  HelpFormatter() {
    column_width(26);
    label("Positionals", "Arguments");
  }
  std::string make_option_opts(const CLI::Option *option) const override {
    return option->get_option_text().empty() ? ""
                                             : " " + option->get_option_text();
  }
  std::string make_usage(const CLI::App *app, std::string name) const override {
    if (app->get_parent() == nullptr)
      return "Usage: krait COMMAND [OPTIONS] ...\n";
    return "Usage: krait " + app->get_name() + " " + app->get_footer() + "\n";
  }
  std::string make_footer(const CLI::App *app) const override {
    return app->get_parent() == nullptr ? app->get_footer() + "\n" : "";
  }
};

/// Builds the parser and keeps what it fills in.
class CommandLine {
public:
  CommandLine();
  ParsedCommandLine parse(int argc, char **argv);

private:
  CLI::App *addCommand(const char *name, Command command,
                       const char *description, const char *usage);
  void addInput(CLI::App *app, const char *description);
  void addOutput(CLI::App *app, const char *description);
  void addOptimization(CLI::App *app, const char *description);
  void addReportOptions(CLI::App *app);
  template <class Enum>
  void addChoice(CLI::App *app, const char *name, Enum &target,
                 Choices<Enum> choices, const char *description,
                 const char *valueName);

  void splitProgramArguments(std::vector<std::string> &arguments);
  int fail(const std::string &message);
  std::string describe(const CLI::ParseError &error) const;
  bool isCommand(const std::string &name) const;
  const CLI::App *chosen() const;

  CLI::App app{"krait compiles typed Python to native code", "krait"};
  Options options;
};

} // namespace

CommandLine::CommandLine() {
  app.formatter(std::make_shared<HelpFormatter>());
  app.set_help_flag("-h,--help", "show this help");
  app.set_version_flag("--version",
                       "krait " KRAIT_VERSION " (LLVM " KRAIT_LLVM_VERSION ")",
                       "show the version");
  app.require_subcommand(1);
  app.footer(Footer);

  CLI::App *build =
      addCommand("build", Command::Build, "compile a program to an executable",
                 "FILE.py [-o OUT] [OPTIONS]");
  addInput(build, "main file of the program");
  addOutput(build, "output file (default: FILE without .py)");
  addOptimization(build, "optimization level, 0 to 3 (default 2)");
  build->add_flag("-g", options.debugInfo, "add debug information");
  build->add_flag("--shared", options.shared,
                  "make a shared library and its C header from the functions "
                  "marked @export");
  build
      ->add_option("--sysroot", options.sysroot,
                   "root of the C library to link with (default: /)")
      ->option_text("DIR");
  addReportOptions(build);

  CLI::App *run =
      addCommand("run", Command::Run, "compile a program in memory and run it",
                 "[OPTIONS] FILE.py [ARGUMENTS...]");
  addInput(run, "main file of the program; what follows it is for the program");
  addOptimization(run, "optimization level, 0 to 3 (default 1)");
  addReportOptions(run);

  CLI::App *check =
      addCommand("check", Command::Check, "report the errors of programs",
                 "FILE.py... [OPTIONS]");
  check->add_option("FILE", options.inputs, "files to check")->required();
  check->add_flag(
      "--verify", options.verify,
      "compare the reports with `# expected-error {{...}}` comments");
  addReportOptions(check);

  CLI::App *emit = addCommand("emit", Command::Emit,
                              "print what a stage of the compilation makes",
                              "--stage=STAGE FILE.py [-o OUT] [OPTIONS]");
  addChoice(emit, "--stage", options.stage, stages(),
            "tokens, ast, types, py, rt, llvm-dialect, llvm, asm or obj",
            "STAGE");
  emit->get_option("--stage")->required();
  addInput(emit, "main file of the program");
  addOutput(emit, "output file (default: standard output)");
  addOptimization(emit, "optimization level, 0 to 3 (default 2)");
  emit->add_flag("-g", options.debugInfo, "add debug information");
  addReportOptions(emit);

  CLI::App *explain = addCommand("explain", Command::Explain,
                                 "explain the code of a diagnostic", "[CODE]");
  explain->add_option("CODE", options.code,
                      "what stands in brackets behind a report, such as "
                      "arg-type; without it, all codes are listed");
}

CLI::App *CommandLine::addCommand(const char *name, Command command,
                                  const char *description, const char *usage) {
  CLI::App *sub = app.add_subcommand(name, description);
  sub->formatter(std::make_shared<HelpFormatter>());
  sub->footer(usage);
  sub->group("Commands");
  sub->parse_complete_callback([this, command] { options.command = command; });
  return sub;
}

void CommandLine::addInput(CLI::App *app, const char *description) {
  app->add_option_function<std::string>(
         "FILE",
         [this](const std::string &path) { options.inputs.assign(1, path); },
         description)
      ->required();
}

void CommandLine::addOutput(CLI::App *app, const char *description) {
  app->add_option("-o,--output", options.output, description)
      ->check([](const std::string &path) -> std::string {
        return path.empty() ? "the name of the file is empty" : "";
      })
      ->option_text("OUT");
}

void CommandLine::addOptimization(CLI::App *app, const char *description) {
  app->add_option("-O", options.optimization, description)
      ->check([](const std::string &level) -> std::string {
        bool good = level.size() == 1 && level[0] >= '0' && level[0] <= '3';
        return good ? "" : "level `" + level + "` is not one of 0, 1, 2, 3";
      })
      ->option_text("LEVEL");
}

template <class Enum>
void CommandLine::addChoice(CLI::App *app, const char *name, Enum &target,
                            Choices<Enum> choices, const char *description,
                            const char *valueName) {
  app->add_option_function<std::string>(
         name,
         [&target, choices = std::move(choices),
          name](const std::string &text) {
           auto found = choices.find(text);
           if (found == choices.end())
             throw CLI::ValidationError(name, "unknown value `" + text + "`");
           target = found->second;
         },
         description)
      ->option_text(valueName);
}

void CommandLine::addReportOptions(CLI::App *app) {
  app->add_flag("!-w,!--no-warnings", options.showWarnings,
                "do not show warnings");
  addChoice(app, "--format", options.format, formats(),
            "form of the reports: text, json or sarif", "FORMAT");
  addChoice(app, "--color", options.color, colors(),
            "colors in the reports: auto, always or never", "WHEN");
}

/// What follows the file of `krait run` belongs to the program, whatever it
/// looks like; CLI11 never sees it.
void CommandLine::splitProgramArguments(std::vector<std::string> &arguments) {
  if (arguments.empty() || arguments[0] != "run")
    return;
  auto takesValue = [](const std::string &text) {
    return text == "-O" || text == "--format" || text == "--color";
  };
  size_t i = 1;
  while (i < arguments.size() && arguments[i].size() > 1 &&
         arguments[i][0] == '-' && arguments[i] != "--")
    i += takesValue(arguments[i]) ? 2 : 1;
  if (i < arguments.size() && arguments[i] == "--")
    ++i;
  if (i >= arguments.size())
    return;
  options.programArguments.assign(arguments.begin() + i + 1, arguments.end());
  arguments.resize(i + 1);
}

bool CommandLine::isCommand(const std::string &name) const {
  return !app.get_subcommands([&](const CLI::App *command) {
               return command->get_name() == name;
             })
              .empty();
}

const CLI::App *CommandLine::chosen() const {
  std::vector<const CLI::App *> commands = app.get_subcommands(
      [](const CLI::App *command) { return command->parsed(); });
  return commands.empty() ? nullptr : commands.front();
}

int CommandLine::fail(const std::string &message) {
  const CLI::App *command = chosen();
  std::cerr << "krait: error: " << message << "; see `krait "
            << (command ? command->get_name() + " " : "") << "--help`\n";
  return ExitBadInput;
}

std::string CommandLine::describe(const CLI::ParseError &error) const {
  std::vector<std::string> extras = app.remaining(/*recurse=*/true);
  const std::string &first = extras.empty() ? std::string() : extras.front();
  if (first.starts_with("-") && first != "-")
    return "unknown option `" + first + "`";
  if (dynamic_cast<const CLI::ExtrasError *>(&error)) {
    if (!chosen())
      return "unknown command `" + first + "`";
    return "unexpected argument `" + first + "`";
  }
  if (dynamic_cast<const CLI::RequiredError *>(&error)) {
    if (!chosen())
      return "a command is missing";
    if (std::string(error.what()).find("--stage") != std::string::npos)
      return "`--stage` is missing";
    return "the file to compile is missing";
  }
  if (dynamic_cast<const CLI::ArgumentMismatch *>(&error)) {
    std::string text = error.what();
    return "`" + text.substr(0, text.find(':')) + "` needs one value";
  }
  return error.what();
}

ParsedCommandLine CommandLine::parse(int argc, char **argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.empty()) {
    std::cout << app.help();
    return {std::nullopt, ExitBadInput};
  }
  if (!arguments[0].starts_with("-") && !isCommand(arguments[0])) {
    bool isFile = arguments[0].ends_with(".py");
    return {std::nullopt, fail("unknown command `" + arguments[0] + "`" +
                               (isFile ? "; to run a program, `krait run " +
                                             arguments[0] + "`"
                                       : ""))};
  }
  if (arguments[0] == "run")
    options.optimization = 1;
  splitProgramArguments(arguments);
  std::reverse(arguments.begin(), arguments.end()); // as CLI11 wants it
  try {
    app.parse(arguments);
  } catch (const CLI::CallForHelp &) {
    const CLI::App *command = chosen();
    std::cout << (command ? command->help() : app.help());
    return {std::nullopt, ExitSuccess};
  } catch (const CLI::CallForVersion &version) {
    std::cout << version.what() << '\n';
    return {std::nullopt, ExitSuccess};
  } catch (const CLI::ParseError &error) {
    return {std::nullopt, fail(describe(error))};
  }
  return {std::move(options), ExitSuccess};
}

ParsedCommandLine parseCommandLine(int argc, char **argv) {
  return CommandLine().parse(argc, argv);
}

} // namespace krait
