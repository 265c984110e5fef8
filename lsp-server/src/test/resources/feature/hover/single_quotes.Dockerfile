FROM debian:13-slim
ENV A=1
ENV B='$A▮'
