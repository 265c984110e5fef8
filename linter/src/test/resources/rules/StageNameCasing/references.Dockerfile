FROM golang:1.25 AS Builder
FROM debian:13 AS Tools-2
COPY --from=Builder /a /a
COPY --from=builder /b /b
COPY --from=0 /c /c
RUN --mount=type=bind,from=BUILDER,target=/src make
FROM builder AS "Odd"
FROM tools-2
