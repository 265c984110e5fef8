FROM a
WORKDIR /b
RUN --mount=type=cache c
RUN --mount=from=b d
RUN --mount=type=tmpfs e
RUN --mount=type=secret,id=f g
