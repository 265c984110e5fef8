FROM python:3.15
ENV XDG_CACHE_HOME=/home/app/.cache
RUN --mount=type=cache,target=/home/app/.cache pip install a==1
RUN --mount=type=cache,target=/home/app/.cache/uv pip install a==1
