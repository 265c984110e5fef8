FROM a
CMD [""]
ENTRYPOINT ["", "a"]
