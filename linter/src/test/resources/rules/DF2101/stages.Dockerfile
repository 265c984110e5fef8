FROM golang:1.26 AS build
USER nobody
RUN go build -o /app .
FROM debian:13 AS base
FROM base
COPY --from=build /app /app
CMD ["/app"]
