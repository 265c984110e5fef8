FROM golang:1.24 AS builder
RUN go build -o /app

FROM scratch
COPY --from=builder /app /app
CMD ["/app"]
