FROM python:3.14 AS build
RUN pip install -r a
FROM python:3.14 AS base
ENV PIP_CACHE_DIR=/tmp/pip
RUN pip install -r b
RUN --mount=type=cache,target=/tmp/pip pip install -r c
RUN --mount=type=cache,target=${PIP_CACHE_DIR} pip install -r d
FROM base
COPY --from=build /x /x
