FROM debian:13-slim
LABEL a=b "org.opencontainers.image.lic▮enses"=MIT
