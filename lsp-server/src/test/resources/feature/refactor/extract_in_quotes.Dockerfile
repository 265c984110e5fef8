FROM debian:13
ENV A="x ▮ü1▮ y" \
    B=2
