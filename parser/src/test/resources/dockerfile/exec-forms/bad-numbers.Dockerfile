FROM a
CMD [01]
CMD [1.]
CMD [-]
CMD [1e]
CMD [+1]
CMD [.5]
