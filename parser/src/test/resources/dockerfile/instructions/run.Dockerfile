FROM a
RUN b "c  d"  e
RUN --network=none --security=insecure --device=f --mount=type=cache,target=/g --mount=type=bind,source=h,dst=/i,rw j
RUN ["k"]
