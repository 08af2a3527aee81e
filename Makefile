.PHONY: run test test-long bench package sbom image push-image compose-env check-workflows check-templates check-compose check-image

IMAGE ?= slipway-portal:local

run: ## Starts the portal and prints its address (PORT=8080, SLIPWAY_DATA=data)
	@scripts/run.sh

test: ## Runs all tests
	@scripts/test.sh

test-long: ## Runs all tests with the long forms of fuzzing and load
	@PROPTEST_CASES=20000 scripts/test.sh -Dslipway.long=true

bench: ## Measures, prints goal, figure and machine, and writes docs/benchmarks.md
	@scripts/bench.sh

package: ## Builds the portal's jar and the catalog's CDK app
	@scripts/package.sh

sbom: ## Lists what the Java side is made of (CycloneDX): target/sbom.cdx.json
	@scripts/sbom.sh

image: ## Builds the portal's image from the jar of make package (IMAGE=slipway-portal:local)
	docker build --tag "$(IMAGE)" portal

push-image: ## Pushes the image with REGISTRY_USER and REGISTRY_TOKEN
	@printf '%s' "$${REGISTRY_TOKEN:?is not set}" | docker login "$(firstword $(subst /, ,$(IMAGE)))" --username "$${REGISTRY_USER:?is not set}" --password-stdin
	docker push "$(IMAGE)"

compose-env: ## Writes the secrets of docker-compose.yml into .env
	@scripts/compose-env.sh

check-workflows: ## Lints the hosted workflows and all shell scripts
	@scripts/check-workflows.sh

check-templates: ## Lints the templates that the tests of the constructs have made
	@scripts/check-templates.sh

check-compose: ## Validates docker-compose.yml
	@scripts/check-compose.sh

check-image: ## Does without an engine what portal/Dockerfile says, with the jar of make package, and starts the portal so
	@scripts/check-image.sh
