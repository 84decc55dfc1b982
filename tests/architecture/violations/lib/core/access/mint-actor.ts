export const mintActor = () => "actor";
