FROM scratch
COPY 😀 ▮
