FROM scratch
USER ▮a
