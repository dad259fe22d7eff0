# Everything a person does with this project, by name. `make help` lists it.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PORT ?= 8080
MVN := mvn -B -ntp -q

# Maven itself may run on an older JDK; what it compiles, tests and starts runs on the JDK 25 found here.
define on_jdk
JAVA_HOME="$$(scripts/jdk)"; PATH="$$JAVA_HOME/bin:$$PATH"; MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow $${MAVEN_OPTS:-}"; export JAVA_HOME PATH MAVEN_OPTS
endef

.PHONY: help run server test studio bench isolation-check attack fmt lint installer screenshots fixtures examples mutation up down health db-shell redis-shell rotate-master-key rotate-keys clean crash replay

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: server ## Start the server with the demo creator, and nothing to install
	@exec scripts/server

server:
	@scripts/widget build
	@$(on_jdk); $(MVN) -pl platform-server -am package -DskipTests

test: ## Every test of every part
	@scripts/jdk >/dev/null
	@scripts/need chromium chromedriver xvfb-run
	@scripts/widget build test
	@$(on_jdk); xvfb-run -a -s '-screen 0 1600x1000x24' mvn -B -ntp verify

studio: ## Open the studio
	@$(on_jdk); $(MVN) -pl studio-desktop -am package -DskipTests -Popen

bench: server ## Measure on this machine: engine, expressions, widget socket, search, row security, neighbours
	@$(on_jdk); scripts/bench

crash: server ## Kill a server 50 times during 2,000 runs under load, and compare every conversation (KILLS=, RUNS=)
	@$(on_jdk); scripts/crash $(or $(KILLS),50) $(or $(RUNS),2000)

isolation-check: ## Try, on a running server (URL=, PORT=), to reach one creator's data as another; prints a report
	@scripts/isolation-check "$(or $(URL),http://127.0.0.1:$(PORT))"

attack: server ## Attack a server of its own with sqlmap and wapiti, about 20 minutes
	@scripts/need sqlmap wapiti curl
	@scripts/attack

fmt: ## Format all code
	@$(on_jdk); $(MVN) spotless:apply
	@scripts/widget fmt

lint: ## Check format and types without changing anything
	@$(on_jdk); $(MVN) spotless:check
	@scripts/widget lint

installer: ## Build the studio's native installer for this system
	@$(on_jdk); $(MVN) -pl installers -am package -DskipTests -Pinstaller
	@ls -1 installers/target/installer

screenshots: ## Draw every view of the studio and the widget into docs/images
	@scripts/need chromium xvfb-run
	@scripts/widget build screenshots
	@$(on_jdk); scripts/studio-screenshots

fixtures: ## Write anew what is made from the protocol: the widget's fixtures, the page on expressions, the schema of programs
	@$(on_jdk); $(MVN) -pl protocol test -Dtest='*Fixtures*,ExpressionReferenceTest,ProgramSchemaTest' -Dfixtures.write=true -Dexpressions.write=true

mutation: ## Change the engine and the expressions in small ways and see which the tests do not notice (PIT)
	@$(on_jdk); $(MVN) -pl protocol test-compile org.pitest:pitest-maven:mutationCoverage -Ppit
	@echo "protocol/target/pit-reports/index.html"

examples: ## Tell the chats of docs/examples anew, with what is done in them as it is, and write their transcripts
	@$(on_jdk); $(MVN) -pl protocol test -Dtest=ExampleProgramsTest -Drehearsals.write=true

up: ## Start the production column with Docker Compose
	docker compose up --build --detach --wait

down: ## Stop it; its data stays
	docker compose down

health: ## Ask a running server how it is
	@curl -fsS http://127.0.0.1:$(PORT)/health; echo
	@curl -fsS http://127.0.0.1:$(PORT)/ready; echo
	@for part in auth creators ai channels; do curl -fsS http://127.0.0.1:$(PORT)/api/v1/$$part/health; echo; done

db-shell: ## Open psql on the running server's database
	@scripts/need psql
	@scripts/shell db

redis-shell: ## Open redis-cli on the running server's Redis
	@scripts/need redis-cli
	@scripts/shell redis

replay: ## Print what a run (RUN=its id) was told, and see whether the same comes of it again
	@scripts/replay "$(RUN)"

rotate-master-key: ## Give the installation a new master key; running servers take it up
	@scripts/rotate-master-key

rotate-keys: ## Publish the next key that signs access tokens
	@scripts/need psql
	@scripts/rotate-keys

clean: ## Remove what was built; data stays
	@mvn -B -ntp -q clean
	@rm -rf widget-js/dist
