FROM a
ARG B
RUN --mount=type=bind,from=$B,target=/c d
RUN --mount=type=bind,from=$,target=/c d
