FROM alpine
RUN addgroup -S app && adduser -S app \
  && sudo useradd --create-home worker
USER ▮
