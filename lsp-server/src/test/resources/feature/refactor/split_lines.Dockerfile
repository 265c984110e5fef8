FROM debian:13
RUN --mount=type=cache,target=/c ▮a \
    # about b
    && b \
       c \
    # about d
    && d | e
