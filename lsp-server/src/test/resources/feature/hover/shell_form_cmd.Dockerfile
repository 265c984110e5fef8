FROM debian:13-slim
ENV PORT=8080
CMD serve --port "$PO▮RT"
