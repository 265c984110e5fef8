FROM alpine AS build
WORKDIR /out
FROM alpine
COPY --from=build /▮ /x
