FROM scratch
COPY --▮chow=1 a /b
