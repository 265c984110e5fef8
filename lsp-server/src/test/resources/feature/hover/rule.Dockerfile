FROM debian:13-slim
MAINT▮AINER me
