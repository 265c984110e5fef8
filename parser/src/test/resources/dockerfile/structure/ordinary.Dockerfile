# The base.
FROM alpine:3.20 AS build

# Tools,
# and no cache.
RUN apk add --no-cache curl
COPY . /src
CMD ["sh"]
