FROM scratch
COPY --▮ 😀 /
