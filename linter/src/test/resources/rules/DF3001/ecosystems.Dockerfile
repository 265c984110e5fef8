FROM debian:13
COPY . .
RUN uv pip install -r requirements.txt && pdm install --no-self && conda env create -f environment.yml
FROM debian:13
COPY . .
RUN gradle dependencies
FROM debian:13
COPY . .
RUN sbt update
FROM debian:13
COPY . .
RUN lein deps && clojure -P && rebar3 get-deps
FROM debian:13
COPY . .
RUN stack build --only-dependencies
FROM debian:13
COPY . .
RUN swift package resolve
FROM debian:13
COPY . .
RUN conan install .
FROM debian:13
COPY . .
RUN shards install
FROM debian:13
COPY . .
RUN cpanm --installdeps .
FROM debian:13
COPY . .
RUN deno install && gradle build && cabal build
