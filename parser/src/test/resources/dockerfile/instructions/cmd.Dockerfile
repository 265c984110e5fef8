FROM a
CMD b c "d e"
CMD ["f", "g"]
CMD
