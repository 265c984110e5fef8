FROM alpine
ONBUILD COPY --ch▮ a b
