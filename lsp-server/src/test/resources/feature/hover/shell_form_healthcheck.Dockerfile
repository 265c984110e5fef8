FROM debian:13-slim
ENV PORT=8080
HEALTHCHECK CMD curl -f http://localhost:$PO▮RT/
