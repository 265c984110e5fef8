FROM a
ONBUILD RUN --mount=from=$B,target=/c d
ONBUILD RUN --mount= d
