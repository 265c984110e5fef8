FROM debian:13-slim
ENV A▮=1 A=2
