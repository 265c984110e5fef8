# esc▮ape=`
FROM debian:13-slim
