FROM debian:13 AS a
RUN apt-get install -y curl
RUN apt-get install -y git

FROM a AS b
RUN apt-get install -y jq

FROM debian:13 AS c
RUN apt-get update
RUN apt-get install -y jq

FROM c AS d
RUN apt-get install -y jq

FROM example.org/base:1 AS e
RUN apt-get install -y jq

FROM ubuntu:24.04 AS f
COPY sources.sh /tmp/
RUN /tmp/sources.sh && apt-get install -y jq

FROM ubuntu:24.04 AS g
RUN --mount=type=cache,target=/var/lib/apt apt-get install -y jq

FROM ubuntu:24.04 AS h
RUN apt-get install -y ./a.deb

FROM python:3.14-slim
RUN pip install flask && apt install -y jq
FROM elixir:1.19
RUN apt-get install -y build-essential
