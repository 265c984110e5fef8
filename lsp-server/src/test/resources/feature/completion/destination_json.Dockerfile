FROM alpine
WORKDIR /app
COPY ["a b", "/▮"]
