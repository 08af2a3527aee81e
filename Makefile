.PHONY: run test test-long bench

run: ## Starts the portal and prints its address (PORT=8080, SLIPWAY_DATA=data)
	@scripts/run.sh

test: ## Runs all tests
	@scripts/test.sh

test-long: ## Runs all tests with the long forms of fuzzing and load
	@PROPTEST_CASES=20000 scripts/test.sh -Dslipway.long=true

bench: ## Measures, prints goal, figure and machine, and writes docs/benchmarks.md
	@scripts/bench.sh
