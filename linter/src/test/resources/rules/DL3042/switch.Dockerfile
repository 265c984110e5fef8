FROM python:3.14 AS base
ENV PIP_NO_CACHE_DIR=off
RUN pip install flask
FROM base
RUN PIP_NO_CACHE_DIR=False pip install flask
ENV PIP_NO_CACHE_DIR=
RUN pip install flask
