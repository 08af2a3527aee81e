"""Deploys the catalog's functions to an emulator of AWS and drives them through their own triggers."""

import signal
import sys

import emulators
import functions
import triggers
from cloud import Cloud

EMULATORS = ("ministack", "localstack")


def main(arguments):
    # Whoever ends this ends the emulator, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    emulator = arguments[0] if arguments and arguments[0] in EMULATORS else "ministack"
    names = [argument for argument in arguments if argument not in EMULATORS]
    wanted = functions.read(names)
    print("Building for this machine …", flush=True)
    executables = {function.name: functions.build(function, emulator) for function in wanted}
    running = emulators.start(emulator)
    print(f"{emulator} answers at {running.endpoint}", flush=True)
    try:
        failures = sum(_try(Cloud(running.endpoint, emulator), function, executables) for function in wanted)
    finally:
        running.stop()
    print(f"{len(wanted)} functions, {failures} checks failed" if failures else f"{len(wanted)} functions, all well")
    return 1 if failures else 0


def _try(cloud, function, executables):
    """Deploys and drives one function; gives how many checks failed."""
    failures = 0
    checks = _checks(cloud, function, executables[function.name])
    while True:
        try:
            what, well, why = next(checks)
        except StopIteration:
            break
        except Exception as error:  # What the emulator refuses is this function's failure, not the others'.
            what, well, why = "it can be deployed and driven", False, f"{type(error).__name__}: {error}"
        print(f"{'ok  ' if well else 'FAIL'}  {function.name}: {what}", flush=True)
        if not well:
            failures += 1
            print(f"      {why}")
    if failures:
        print(f"      last lines of {function.name}'s log:")
        for line in cloud.log(function.name)[-20:]:
            print(f"      | {line}")
    return failures


def _checks(cloud, function, executable):
    if function.settings():
        yield _says_what_is_missing(cloud, function, executable)
    arn = cloud.deploy(function, executable)
    yield from triggers.drive(cloud, function, arn)


def _says_what_is_missing(cloud, function, executable):
    """Without its values a function must not start, and must name all of them at once."""
    name = f"{function.name}-without-values"
    cloud.deploy(function, executable, name=name, with_values=False)
    answer = cloud.awslambda.invoke(FunctionName=name, Payload=b"{}")
    words = answer["Payload"].read().decode(errors="replace") + "\n".join(cloud.log(name))
    declared = function.manifest.get("parameters", []) + function.manifest.get("secrets", [])
    missing = [setting for setting in declared if setting not in words]
    well = "FunctionError" in answer and not missing
    return "without its parameters and secrets it does not start and names them all", well, words[-1000:]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
