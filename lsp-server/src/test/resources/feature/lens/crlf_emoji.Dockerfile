# 😀
FROM alpine AS ü
FROM alpine
COPY --from=ü \
 😀 /
COPY --from=0 a b
